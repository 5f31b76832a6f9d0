/** What a setting may be: bounds that stand on the interfaces of the configuration, and are held before anything starts. */
@NullMarked
package dev.lede.setting;

import org.jspecify.annotations.NullMarked;
