// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * An image of the branding in all its sizes.
 *
 * @param type the purpose
 * @param files the image in each size
 */
@ExtensibleRecord
public record PublicBrandingImage(BrandingImageType type, List<PublicBrandingFile> files) {

	public PublicBrandingImage {
		files = WireLists.copyOf(files);
	}

}
