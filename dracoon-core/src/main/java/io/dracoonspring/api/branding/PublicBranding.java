// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The branding that is visible without a sign-in.
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
 * @param positionLoginBox the position of the sign-in form as the server's number, whose
 * meaning is not documented
 * @param appearanceLoginBox the appearance of the sign-in form as the server's word, such
 * as {@code light}
 * @param createdAt when it was created
 * @param changedAt when it was last changed
 */
@ExtensibleRecord
public record PublicBranding(@Nullable String productName, List<BrandingColor> colors, @Nullable Boolean colorizeHeader,
		List<BrandingText> texts, @Nullable String imprintUrl, @Nullable String privacyUrl, @Nullable String supportUrl,
		@Nullable String emailContact, List<PublicBrandingImage> images, @Nullable Integer positionLoginBox,
		@Nullable String appearanceLoginBox, @Nullable Instant createdAt, @Nullable Instant changedAt) {

	public PublicBranding {
		colors = WireLists.copyOf(colors);
		texts = WireLists.copyOf(texts);
		images = WireLists.copyOf(images);
	}

}
