// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

/**
 * Represents the position of a page in a result (schema {@code Range}).
 *
 * @param offset the position of the first item, from 0
 * @param limit the requested maximum number of items on the page
 * @param total the number of items on all pages
 */
public record ResultRange(long offset, long limit, long total) {

}
