// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.storage;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The S3 storage of the instance; schema {@code S3Config} of the API.
 *
 * @param bucketUrl the URL of the bucket
 * @param region the S3 region of the bucket
 * @param accessKeyDefined whether the access key is set
 * @param secretKeyDefined whether the secret key is set
 */
@ExtensibleRecord
public record S3Config(String bucketUrl, @Nullable String region, Boolean accessKeyDefined, Boolean secretKeyDefined) {

}
