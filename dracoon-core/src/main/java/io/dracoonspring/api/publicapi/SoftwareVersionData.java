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

package io.dracoonspring.api.publicapi;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Versions of the server; schema {@code SoftwareVersionData} of the API.
 *
 * @param restApiVersion the version of the API
 * @param sdsServerVersion the version of the server
 * @param buildDate when the server was built
 * @param isDracoonCloud whether it runs in the vendor's cloud; {@code null} if the server
 * does not say so
 * @param scmRevisionNumber the revision of the sources
 * @param version a further version, of which the API document says no more; DRACOON Cloud
 * only
 */
@ExtensibleRecord
public record SoftwareVersionData(String restApiVersion, String sdsServerVersion, Instant buildDate,
		@Nullable Boolean isDracoonCloud, @Nullable String scmRevisionNumber, @Nullable String version) {

}
