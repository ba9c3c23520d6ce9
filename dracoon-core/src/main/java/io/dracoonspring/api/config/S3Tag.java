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

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * A tag that objects in the S3 storage can carry; schema {@code S3Tag} of the API.
 *
 * @param id the id
 * @param key the name of the tag
 * @param value the value of the tag
 * @param isMandatory whether every room has to carry it
 */
public record S3Tag(@Nullable Long id, @Nullable String key, @Nullable String value, @Nullable Boolean isMandatory) {

}
