// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

/**
 * Where a report is stored.
 *
 * @param id the id of the room
 */
public record ReportTarget(Long id) {

}
