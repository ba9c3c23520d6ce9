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

package io.dracoonspring.sample.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A room or folder as the page shows it.
 *
 * @param id the id, {@code null} for the top level
 * @param title its name
 * @param encrypted whether it is encrypted
 * @param writable whether the page offers to upload and to create folders
 * @param crumbs the path to it
 * @param rows its content
 * @param pages the way through its content
 */
record Listing(@Nullable Long id, String title, boolean encrypted, boolean writable, List<Crumb> crumbs, List<Row> rows,
		Pages pages) {

}
