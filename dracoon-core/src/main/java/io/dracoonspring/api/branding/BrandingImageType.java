// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the purpose of an image of the branding.
 */
public enum BrandingImageType implements WireValue {

	/** The logo of the web client. */
	WEB_LOGO("webLogo"),

	/** The logo of the apps. */
	APP_LOGO("appLogo"),

	/** The square logo. */
	SQUARED_LOGO("squaredLogo"),

	/** The image that the apps show when they start. */
	APP_SPLASH_IMAGE("appSplashImage"),

	/** The image behind the sign-in form. */
	WEB_SPLASH_IMAGE("webSplashImage"),

	/** The icon of the browser tab. */
	FAV_ICON("favIcon"),

	/** The logo of the vendor beside that of the customer. */
	INGREDIENT_LOGO("ingredientLogo"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	BrandingImageType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
