// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.Branding;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;

/**
 * Represents a colour in JSON. A client sends the normal variant, and the server computes
 * the others.
 *
 * @param type the name of the colour
 * @param colorDetails the variants of the colour
 */
record Colors(@Nullable String type, @Nullable List<Variant> colorDetails) {

	private static final Pattern RGBA = Pattern.compile("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");

	private static final int BRIGHT = 128;

	private static final int WHITE = 255;

	static Colors of(Branding.Color color) {
		String normal = color.rgba();
		return new Colors(color.type(),
				List.of(new Variant("normal", normal), new Variant("light", mixed(normal, WHITE)),
						new Variant("dark", mixed(normal, 0)),
						new Variant("text", (brightness(normal) > BRIGHT) ? "#000000ff" : "#ffffffff")));
	}

	Branding.Color checked() {
		String rgba = Fields.required(this.colorDetails, "colorDetails")
			.stream()
			.filter((variant) -> "normal".equals(variant.type()))
			.map((variant) -> Fields.required(variant.rgba(), "rgba"))
			.findFirst()
			.orElseThrow(() -> ErrorCode.FIELD_MISSING.exception("'colorDetails' must have a variant 'normal'"));
		if (!RGBA.matcher(rgba).matches()) {
			throw ErrorCode.PARAMETER_INVALID.exception("'rgba' must look like #RRGGBBAA");
		}
		String opaque = (rgba.length() == "#RRGGBB".length()) ? rgba + "ff" : rgba;
		return new Branding.Color(Fields.required(this.type, "type"), opaque.toLowerCase(Locale.ROOT));
	}

	private static int part(String rgba, int index) {
		return Integer.parseInt(rgba.substring(1 + 2 * index, 3 + 2 * index), 16);
	}

	private static String mixed(String rgba, int with) {
		return "#%02x%02x%02x%02x".formatted((part(rgba, 0) + with) / 2, (part(rgba, 1) + with) / 2,
				(part(rgba, 2) + with) / 2, part(rgba, 3));
	}

	private static int brightness(String rgba) {
		return (part(rgba, 0) * 299 + part(rgba, 1) * 587 + part(rgba, 2) * 114) / 1000;
	}

	/**
	 * Represents a variant of a colour.
	 *
	 * @param type {@code normal}, {@code light}, {@code dark} or {@code text}
	 * @param rgba the colour as {@code #RRGGBBAA}
	 */
	record Variant(@Nullable String type, @Nullable String rgba) {

	}

}
