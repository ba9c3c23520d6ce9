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

package io.dracoonspring.api.branding;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.WireLists;

/**
 * The branding as administrators see it.
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
 * @param positionLoginBox where the form for signing in stands
 * @param appearanceLoginBox how the form for signing in looks
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
