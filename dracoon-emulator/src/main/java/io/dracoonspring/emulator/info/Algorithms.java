/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.info;

import java.util.List;

/**
 * What is used for encryption, the preferred first; schema
 * {@code AlgorithmVersionInfoList}.
 *
 * @param fileKeyAlgorithms the file key algorithms
 * @param keyPairAlgorithms the key pair algorithms
 */
record Algorithms(List<Algorithm> fileKeyAlgorithms, List<Algorithm> keyPairAlgorithms) {

	private static final String REQUIRED = "REQUIRED";

	private static final String DISCOURAGED = "DISCOURAGED";

	static final Algorithms ALL = new Algorithms(
			List.of(new Algorithm("RSA-4096/AES-256-GCM", "RSA-4096, OAEP, AES-256-GCM", REQUIRED),
					new Algorithm("A", "RSA-2048, OAEP, AES-256-GCM", DISCOURAGED)),
			List.of(new Algorithm("RSA-4096", "RSA-4096", REQUIRED), new Algorithm("A", "RSA-2048", DISCOURAGED)));

	/**
	 * One algorithm; schema {@code AlgorithmVersionInfo}.
	 */
	private record Algorithm(String version, String description, String status) {

	}

}
