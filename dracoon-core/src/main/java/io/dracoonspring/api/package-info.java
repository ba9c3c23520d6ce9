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

/**
 * What all DRACOON adapters share: key containers, paging, filters, sorting and the
 * exception tree.
 * <p>
 * "DRACOON Cloud only" in the adapters stands for what the API document of 5.47.0 has and
 * that of 4.42.3 has not. That document is known from clients that were generated from
 * it. Later versions of DRACOON Server may have some of it, too. Other servers neither
 * answer such a value nor heed it, and answer 404 to such an operation.
 */
@NullMarked
package io.dracoonspring.api;

import org.jspecify.annotations.NullMarked;
