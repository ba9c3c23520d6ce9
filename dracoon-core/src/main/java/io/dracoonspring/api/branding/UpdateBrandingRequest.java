// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * A new branding, which replaces the current branding as a whole. Start from the current
 * branding with {@link #from(Branding)} and change values.
 *
 * @param colors the colours
 * @param texts the texts
 * @param images the images
 * @param productName the name under which the product appears
 * @param colorizeHeader whether the header has the colour of the branding
 * @param imprintUrl the address of the imprint
 * @param privacyUrl the address of the privacy policy
 * @param supportUrl the address of the support
 * @param emailContact the e-mail address for questions
 * @param positionLoginBox the position of the sign-in form as the server's number, whose
 * meaning is not documented
 * @param appearanceLoginBox the appearance of the sign-in form as the server's word, such
 * as {@code light}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateBrandingRequest(List<BrandingColor> colors, List<BrandingText> texts,
		List<BrandingImageReference> images, @Nullable String productName, @Nullable Boolean colorizeHeader,
		@Nullable String imprintUrl, @Nullable String privacyUrl, @Nullable String supportUrl,
		@Nullable String emailContact, @Nullable Integer positionLoginBox,
		@Nullable String appearanceLoginBox) implements UpdateBrandingRequestBuilder.With {

	/**
	 * The types of images that {@link #from(Branding)} omits. Known clients of the
	 * service omit the icon of the browser tab and the logo of the vendor. The client
	 * cannot send a type that this version does not know.
	 */
	private static final Set<BrandingImageType> SERVER_IMAGES = Set.of(BrandingImageType.FAV_ICON,
			BrandingImageType.INGREDIENT_LOGO, BrandingImageType.UNKNOWN);

	/**
	 * Checks and copies the values.
	 */
	public UpdateBrandingRequest {
		Assert.notNull(colors, "'colors' must not be null");
		colors = List.copyOf(colors);
		Assert.notNull(texts, "'texts' must not be null");
		texts = List.copyOf(texts);
		Assert.notNull(images, "'images' must not be null");
		images = List.copyOf(images);
		colors.stream()
			.flatMap((color) -> color.colorDetails().stream())
			.forEach((details) -> WireValue.requireKnown(details.type(), "colors"));
		texts.forEach((text) -> WireValue.requireKnown(text.type(), "texts"));
	}

	/**
	 * Creates a request that keeps the branding as it is. The request omits everything
	 * that the server creates itself: all variants of the colours except the normal one,
	 * the icon of the browser tab and the logo of the vendor. It also omits values that
	 * this version of the library does not know.
	 * @param branding the current branding
	 * @return the request
	 */
	public static UpdateBrandingRequest from(Branding branding) {
		List<BrandingColor> colors = branding.colors()
			.stream()
			.map((color) -> new BrandingColor(color.type(),
					color.colorDetails()
						.stream()
						.filter((details) -> details.type() == BrandingColorVariant.NORMAL)
						.toList()))
			.toList();
		List<BrandingText> texts = branding.texts()
			.stream()
			.filter((text) -> text.type() != BrandingTextType.UNKNOWN)
			.toList();
		List<BrandingImageReference> images = branding.images()
			.stream()
			.filter((image) -> !SERVER_IMAGES.contains(image.type()))
			.map((image) -> new BrandingImageReference(image.id(), image.type()))
			.toList();
		return new UpdateBrandingRequest(colors, texts, images, branding.productName(), branding.colorizeHeader(),
				branding.imprintUrl(), branding.privacyUrl(), branding.supportUrl(), branding.emailContact(),
				branding.positionLoginBox(), branding.appearanceLoginBox());
	}

	/**
	 * Returns a copy with another image, which replaces an image of the same type.
	 * @param type the purpose of the image
	 * @param imageId the id of the image, see {@link BrandingUpload#id()}
	 * @return the copy
	 */
	public UpdateBrandingRequest withImage(BrandingImageType type, long imageId) {
		List<BrandingImageReference> images = new ArrayList<>(this.images);
		images.removeIf((image) -> image.type() == type);
		images.add(new BrandingImageReference(imageId, type));
		return with().images(images).build();
	}

}
