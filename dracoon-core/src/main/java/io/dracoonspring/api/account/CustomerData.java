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

package io.dracoonspring.api.account;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The customer to which the user belongs, with limits and usage; schema {@code
 * CustomerData} of the API.
 *
 * @param id the id
 * @param name the name of the customer
 * @param accountsLimit how many accounts there may be
 * @param accountsUsed how many accounts there are
 * @param cntGuestUser how many of them are guests
 * @param cntInternalUser how many of them are internal
 * @param customerEncryptionEnabled whether client-side encryption is on
 * @param isProviderCustomer whether the customer is the provider itself
 * @param spaceLimit how many bytes may be stored, -1 for no limit
 * @param spaceUsed how many bytes are stored
 */
@ExtensibleRecord
public record CustomerData(Long id, String name, Integer accountsLimit, Integer accountsUsed, Integer cntGuestUser,
		Integer cntInternalUser, Boolean customerEncryptionEnabled, Boolean isProviderCustomer, Long spaceLimit,
		Long spaceUsed) {

}
