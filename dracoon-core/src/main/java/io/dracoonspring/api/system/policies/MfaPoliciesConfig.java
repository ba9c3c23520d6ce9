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

package io.dracoonspring.api.system.policies;

import java.util.List;

import io.dracoonspring.api.WireLists;

/**
 * The rules for further factors at sign-in; schema {@code MfaPoliciesConfig} of the API.
 *
 * @param isMfaEnforced whether everybody has to use a further factor
 * @param enforcedUserTypes the kinds of users who have to use one; DRACOON Cloud only,
 * empty from other servers
 */
public record MfaPoliciesConfig(Boolean isMfaEnforced, List<MfaUserType> enforcedUserTypes) {

	public MfaPoliciesConfig {
		enforcedUserTypes = WireLists.copyOf(enforcedUserTypes);
	}

}
