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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An OpenID Connect provider; schema {@code OpenIdProvider} of the API.
 *
 * @param id the id
 * @param name the name
 * @param issuer the issuer, a URL
 * @param isGlobalAvailable whether all customers can use it
 * @param mappingClaim the claim that names the user
 * @param userManagementUrl where users are managed
 */
@ExtensibleRecord
public record OpenIdProvider(Integer id, String name, String issuer, Boolean isGlobalAvailable, String mappingClaim,
		@Nullable String userManagementUrl) {

}
