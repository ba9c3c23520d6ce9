// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Stores the branding of the customer's pages. Callers must hold the lock of the
 * {@code EmulatorState}.
 */
public final class Branding {

	private final Map<Long, Image> images = new HashMap<>();

	private final Instant createdAt;

	private Instant changedAt;

	private Look look = Look.DEFAULT;

	private long lastImageId;

	public Branding(Instant createdAt) {
		this.createdAt = createdAt;
		this.changedAt = createdAt;
	}

	/** Returns when the branding was created. */
	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns when the branding was last changed. */
	public Instant changedAt() {
		return this.changedAt;
	}

	public Look look() {
		return this.look;
	}

	public void look(Look look, Instant now) {
		this.look = look;
		this.changedAt = now;
	}

	/**
	 * Adds an image. Pages show the image only after a {@link Look} that contains its id
	 * is set.
	 * @param content the image file
	 */
	public long add(String type, String mediaType, byte[] content) {
		this.images.put(++this.lastImageId, new Image(type, mediaType, content));
		return this.lastImageId;
	}

	public Optional<Image> image(long id) {
		return Optional.ofNullable(this.images.get(id));
	}

	/**
	 * Contains an image.
	 *
	 * @param type the purpose of the image
	 * @param content the image file
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Image(String type, String mediaType, byte[] content) {

	}

	/**
	 * Contains the appearance of pages.
	 *
	 * @param colors the colours with their names
	 * @param colorizeHeader whether the headers of pages are coloured
	 * @param texts the texts of the e-mail signature and the terms
	 * @param imprintUrl the URL of the imprint
	 * @param privacyUrl the URL of the privacy policy
	 * @param supportUrl the URL of the support page
	 * @param emailContact the e-mail address of the contact
	 * @param positionLoginBox the position of the login box
	 * @param appearanceLoginBox the style of the login box
	 * @param imageIds the ids of the images by the purpose of each image, such as
	 * {@code webLogo}
	 */
	@RecordBuilder
	public record Look(String productName, List<Color> colors, boolean colorizeHeader, List<Text> texts,
			String imprintUrl, String privacyUrl, String supportUrl, String emailContact, int positionLoginBox,
			String appearanceLoginBox, Map<String, Long> imageIds) {

		private static final Look DEFAULT = new Look("DRACOON emulator",
				List.of(new Color("primary", "#2d6cb5ff"), new Color("secondary", "#44a345ff")), false, List.of(), "",
				"", "", "", 1, "light", Map.of());

		public Look {
			colors = List.copyOf(colors);
			texts = List.copyOf(texts);
			imageIds = Map.copyOf(imageIds);
		}

	}

	/**
	 * Contains a colour.
	 *
	 * @param type the name
	 * @param rgba the colour as {@code #RRGGBBAA}
	 */
	public record Color(String type, String rgba) {

	}

	/**
	 * Contains a text.
	 *
	 * @param type {@code emailSignature} or {@code terms}
	 * @param languages the text in all languages
	 */
	public record Text(String type, List<Translation> languages) {

		public Text {
			languages = List.copyOf(languages);
		}

	}

	/**
	 * Contains a text in one language.
	 *
	 * @param content the text
	 */
	public record Translation(@Nullable String languageTag, @Nullable String content) {

	}

}
