// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The branding that administrators see.
 *
 * @param productName the name under which the product appears
 * @param colors the colours
 * @param colorizeHeader whether the header has the colour of the branding
 * @param texts the texts
 * @param imprintUrl the address of the imprint
 * @param privacyUrl the address of the privacy policy
 * @param supportUrl the address of the support
 * @param emailContact the e-mail address for questions
 * @param images the images
 * @param positionLoginBox the position of the sign-in form
 * @param appearanceLoginBox the appearance of the sign-in form
 */
@ExtensibleRecord
public record Branding(@Nullable String productName, List<BrandingColor> colors, @Nullable Boolean colorizeHeader,
		List<BrandingText> texts, @Nullable String imprintUrl, @Nullable String privacyUrl, @Nullable String supportUrl,
		@Nullable String emailContact, List<BrandingImage> images, @Nullable Integer positionLoginBox,
		@Nullable String appearanceLoginBox) {

	public Branding {
		colors = WireLists.copyOf(colors);
		texts = WireLists.copyOf(texts);
		images = WireLists.copyOf(images);
	}

}
