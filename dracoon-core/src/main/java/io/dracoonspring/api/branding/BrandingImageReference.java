// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import org.springframework.util.Assert;

import io.dracoonspring.api.WireValue;

/**
 * A reference to an image that the branding shows.
 *
 * @param id the id of the image, see {@link BrandingUpload#id()}
 * @param type the purpose of the image
 */
public record BrandingImageReference(long id, BrandingImageType type) {

	public BrandingImageReference {
		Assert.notNull(type, "'type' must not be null");
		WireValue.requireKnown(type, "type");
	}

}
