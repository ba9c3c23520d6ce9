// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

/**
 * An algorithm and how the instance rates it; schema {@code AlgorithmVersionInfo} of the
 * API.
 *
 * @param version the version of the algorithm
 * @param status the rating
 * @param description what it is for
 */
public record AlgorithmVersionInfo(String version, AlgorithmStatus status, String description) {

}
