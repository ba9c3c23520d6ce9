// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.Branding;
import io.dracoonspring.emulator.internal.config.BrandingLookBuilder;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.identity.Texts;

/**
 * Represents a change of the branding. Properties that are absent stay unchanged.
 *
 * @param colors the colours
 * @param colorizeHeader whether the headers of pages are coloured
 * @param texts the texts of the e-mail signature and the terms
 * @param imprintUrl the URL of the imprint
 * @param privacyUrl the URL of the privacy policy
 * @param supportUrl the URL of the support page
 * @param emailContact the e-mail address of the contact
 * @param positionLoginBox the position of the login box
 * @param appearanceLoginBox the style of the login box
 */
record BrandingUpdate(@Nullable String productName, @Nullable List<Colors> colors, @Nullable Boolean colorizeHeader,
		@Nullable List<Branding.Text> texts, @Nullable String imprintUrl, @Nullable String privacyUrl,
		@Nullable String supportUrl, @Nullable String emailContact, @Nullable List<Image> images,
		@Nullable Integer positionLoginBox, @Nullable String appearanceLoginBox) {

	private static final Set<String> TEXT_TYPES = Set.of("emailSignature", "terms");

	private static final Set<String> UNCHANGEABLE = Set.of("favIcon", "ingredientLogo");

	Branding.Look merged(Branding branding) {
		Branding.Look old = branding.look();
		return BrandingLookBuilder.builder()
			.productName(or(Texts.limited(this.productName, "productName"), old.productName()))
			.colors((this.colors != null) ? this.colors.stream().map(Colors::checked).toList() : old.colors())
			.colorizeHeader(or(this.colorizeHeader, old.colorizeHeader()))
			.texts((this.texts != null) ? this.texts.stream().map(BrandingUpdate::checked).toList() : old.texts())
			.imprintUrl(or(this.imprintUrl, old.imprintUrl()))
			.privacyUrl(or(this.privacyUrl, old.privacyUrl()))
			.supportUrl(or(this.supportUrl, old.supportUrl()))
			.emailContact(or(this.emailContact, old.emailContact()))
			.positionLoginBox(or(this.positionLoginBox, old.positionLoginBox()))
			.appearanceLoginBox(or(this.appearanceLoginBox, old.appearanceLoginBox()))
			.imageIds((this.images != null) ? checked(this.images, branding) : old.imageIds())
			.build();
	}

	private static <T> T or(@Nullable T value, T fallback) {
		return Objects.requireNonNullElse(value, fallback);
	}

	private static Branding.Text checked(Branding.Text text) {
		if (!TEXT_TYPES.contains(Fields.required(text.type(), "type"))) {
			throw ErrorCode.PARAMETER_INVALID.exception("'type' of a text is not valid");
		}
		text.languages().forEach((translation) -> {
			Fields.required(translation.languageTag(), "languageTag");
			Texts.language(translation.languageTag(), "");
			Fields.required(translation.content(), "content");
		});
		return text;
	}

	private static Map<String, Long> checked(List<Image> images, Branding branding) {
		Map<String, Long> ids = new LinkedHashMap<>();
		for (Image image : images) {
			String type = ImageTypes.check(image.type());
			long id = Fields.positive(image.id(), "id");
			if (UNCHANGEABLE.contains(type)
					|| branding.image(id).filter((found) -> found.type().equals(type)).isEmpty()) {
				throw ErrorCode.PARAMETER_INVALID.exception("There is no such image of type '" + type + "'");
			}
			ids.put(type, id);
		}
		return ids;
	}

	/**
	 * Represents an image.
	 *
	 * @param type the purpose of the image
	 */
	record Image(@Nullable Long id, @Nullable String type) {

	}

}
