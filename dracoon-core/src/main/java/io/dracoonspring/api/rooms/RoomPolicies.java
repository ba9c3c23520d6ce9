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

package io.dracoonspring.api.rooms;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all files of a room; schema {@code RoomPolicies} of the API.
 *
 * @param defaultExpirationPeriod how many seconds after the upload files expire, 0 for
 * never
 * @param isVirusProtectionEnabled whether files are scanned for malware, since 4.44
 */
public record RoomPolicies(Integer defaultExpirationPeriod, @Nullable Boolean isVirusProtectionEnabled) {

}
