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

package io.dracoonspring.emulator.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import reactor.core.publisher.Mono;

/**
 * Finds the EICAR test file, which every virus scanner takes for malware.
 */
public final class VirusScanner {

	// in two parts, so that no scanner finds it here
	private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
		.getBytes(StandardCharsets.US_ASCII);

	private static final int MAX_LENGTH = 128;

	private final ContentStore store;

	public VirusScanner(ContentStore store) {
		this.store = store;
	}

	/**
	 * Look into plain content. By its definition the test file has up to 128 bytes.
	 */
	public Mono<Boolean> isMalicious(Content content) {
		if (content.length() < EICAR.length || content.length() > MAX_LENGTH) {
			return Mono.just(false);
		}
		return this.store.bytes(content).map((bytes) -> Arrays.equals(bytes, 0, EICAR.length, EICAR, 0, EICAR.length));
	}

}
