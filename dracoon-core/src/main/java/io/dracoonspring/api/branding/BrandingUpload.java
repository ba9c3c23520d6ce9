// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An image that has been uploaded; the branding does not show it yet.
 *
 * @param id the id, by which the branding can refer to it
 * @param createdAt when it was uploaded
 */
@ExtensibleRecord
public record BrandingUpload(long id, @Nullable Instant createdAt) {

}
