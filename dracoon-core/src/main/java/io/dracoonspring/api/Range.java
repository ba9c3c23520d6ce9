// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Describes the part of a list that a response contains; schema {@code Range} of the API.
 *
 * @param offset the number of entries that were skipped
 * @param limit the maximum number of entries of the response
 * @param total the number of entries of the list
 */
@ExtensibleRecord
public record Range(Long offset, Long limit, Long total) {

}
