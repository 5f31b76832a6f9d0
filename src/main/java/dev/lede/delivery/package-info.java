/**
 * The reading side: what readers and partners are given. It knows schema {@code published} alone, through the datasource
 * {@code reader}, whose database role may read those views and nothing else; so a draft cannot leak, whatever is written
 * here.
 */
@NullMarked
package dev.lede.delivery;

import org.jspecify.annotations.NullMarked;
