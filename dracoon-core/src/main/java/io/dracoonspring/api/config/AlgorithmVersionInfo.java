// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An algorithm and its rating by the instance; schema {@code AlgorithmVersionInfo} of the
 * API.
 *
 * @param version the version of the algorithm
 * @param status the rating
 * @param description the description of the algorithm
 */
@ExtensibleRecord
public record AlgorithmVersionInfo(String version, AlgorithmStatus status, String description) {

}
