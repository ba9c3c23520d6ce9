// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.info;

import java.util.List;

/**
 * Represents the algorithms for encryption, the preferred one first (schema
 * {@code AlgorithmVersionInfoList}).
 */
record Algorithms(List<Algorithm> fileKeyAlgorithms, List<Algorithm> keyPairAlgorithms) {

	private static final String REQUIRED = "REQUIRED";

	private static final String DISCOURAGED = "DISCOURAGED";

	static final Algorithms ALL = new Algorithms(
			List.of(new Algorithm("RSA-4096/AES-256-GCM", "RSA-4096, OAEP, AES-256-GCM", REQUIRED),
					new Algorithm("A", "RSA-2048, OAEP, AES-256-GCM", DISCOURAGED)),
			List.of(new Algorithm("RSA-4096", "RSA-4096", REQUIRED), new Algorithm("A", "RSA-2048", DISCOURAGED)));

	/**
	 * Represents one algorithm (schema {@code AlgorithmVersionInfo}).
	 */
	private record Algorithm(String version, String description, String status) {

	}

}
