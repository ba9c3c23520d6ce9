// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the customer look like. To be used while the state is locked.
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

	/**
	 * Returns when there was a look first.
	 */
	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns when the look was changed last.
	 */
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
	 * Keeps an image, which is not shown before the look refers to it.
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
	 * An image.
	 *
	 * @param type what it is for
	 * @param content the image file
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Image(String type, String mediaType, byte[] content) {

	}

	/**
	 * What pages look like.
	 *
	 * @param colors the colours by their names
	 * @param colorizeHeader whether headers are coloured
	 * @param texts texts for signatures and terms
	 * @param imprintUrl where the imprint is
	 * @param privacyUrl where the privacy policy is
	 * @param supportUrl where help is
	 * @param emailContact who can be written to
	 * @param positionLoginBox where people log in
	 * @param appearanceLoginBox how that looks
	 * @param imageIds the ids of the images by what they are for
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
	 * A colour.
	 *
	 * @param type the name
	 * @param rgba the colour as {@code #RRGGBBAA}
	 */
	public record Color(String type, String rgba) {

	}

	/**
	 * A text.
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
	 * A text in a language.
	 *
	 * @param content the text
	 */
	public record Translation(@Nullable String languageTag, @Nullable String content) {

	}

}
