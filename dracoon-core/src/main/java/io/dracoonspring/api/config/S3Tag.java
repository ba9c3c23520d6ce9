// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A tag that objects in the S3 storage can carry; schema {@code S3Tag} of the API.
 *
 * @param id the id
 * @param key the name of the tag
 * @param value the value of the tag
 * @param isMandatory whether it must be among the S3 tags of each room
 */
@ExtensibleRecord
public record S3Tag(@Nullable Long id, @Nullable String key, @Nullable String value, @Nullable Boolean isMandatory) {

}
