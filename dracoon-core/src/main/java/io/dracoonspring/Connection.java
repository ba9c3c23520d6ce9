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

package io.dracoonspring;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.internal.UserVaults;

/**
 * What a client talks to its server with. It is made when it is first needed: most of
 * what a client has to load is loaded for it.
 *
 * @param adapters the adapters of the API
 * @param tokens where the tokens come from
 * @param userVaults what is held for the encryption of users who sign in, {@code null} if
 * none do
 * @param shutdown ends it
 */
record Connection(Adapters adapters, DracoonTokenSource tokens, @Nullable UserVaults userVaults, Shutdown shutdown) {

}
