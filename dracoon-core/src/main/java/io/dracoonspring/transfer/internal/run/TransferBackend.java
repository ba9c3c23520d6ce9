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

package io.dracoonspring.transfer.internal.run;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Holds the services of the server that transfers use.
 *
 * @param account the APIs for the files of the account
 * @param publicApis the APIs that need no account
 * @param keys the services for file keys
 * @param webClient calls {@link io.dracoonspring.api.SecretUrl secret URLs}, without a
 * token; knows the server's JSON and its errors
 */
public record TransferBackend(AccountApis account, PublicApis publicApis, TransferKeys keys, WebClient webClient) {
}
