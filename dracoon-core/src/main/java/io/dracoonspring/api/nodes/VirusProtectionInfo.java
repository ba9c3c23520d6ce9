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

package io.dracoonspring.api.nodes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The verdict of the malware scan on a file, since 4.44; schema
 * {@code VirusProtectionInfo} of the API.
 *
 * @param verdict what the scanner found out
 * @param lastCheckedAt when it looked last
 * @param sha256 the SHA-256 hash of the content, in hexadecimal digits
 */
public record VirusProtectionInfo(VirusProtectionVerdict verdict, @Nullable Instant lastCheckedAt,
		@Nullable String sha256) {

}
