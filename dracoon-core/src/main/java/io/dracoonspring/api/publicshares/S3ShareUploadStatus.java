// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.uploads.S3FileUploadState;

/**
 * The progress of an upload through a share; schema {@code S3ShareUploadStatus} of the
 * API.
 *
 * @param status the state
 * @param fileName the name of the file, or the name that the file gets when the upload is
 * complete
 * @param size the length in bytes
 * @param errorDetails the reason why the upload failed
 */
@ExtensibleRecord
public record S3ShareUploadStatus(S3FileUploadState status, String fileName, @Nullable Long size,
		@Nullable ErrorResponse errorDetails) {

}
