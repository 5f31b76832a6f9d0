/** The audit trail: who wrote what, when, and from which revision to which. */
@NullMarked
package dev.lede.editorial.audit;

import org.jspecify.annotations.NullMarked;
