// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Which part of a list an answer holds; schema {@code Range} of the API.
 *
 * @param offset how many entries were skipped
 * @param limit the most entries that the answer could hold
 * @param total how many entries there are
 */
public record Range(Long offset, Long limit, Long total) {

}
