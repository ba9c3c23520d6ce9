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

package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.uploads.S3FileUploadState;

/**
 * How far an upload through a share is; schema {@code S3ShareUploadStatus} of the API.
 *
 * @param status the state
 * @param fileName the name that the file has or is to get
 * @param size the length in bytes
 * @param errorDetails why the upload failed
 */
public record S3ShareUploadStatus(S3FileUploadState status, String fileName, @Nullable Long size,
		@Nullable ErrorResponse errorDetails) {

}
