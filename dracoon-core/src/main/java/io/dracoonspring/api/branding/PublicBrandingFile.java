// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An image of the branding in one size.
 *
 * @param size the size
 * @param url the URL from which it can be downloaded
 */
@ExtensibleRecord
public record PublicBrandingFile(BrandingImageSize size, String url) {

}
