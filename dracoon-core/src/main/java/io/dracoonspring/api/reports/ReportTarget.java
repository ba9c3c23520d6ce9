// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

/**
 * The room in which the server stores a report.
 *
 * @param id the id of the room
 */
public record ReportTarget(long id) {

}
