// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Hides what grants access in a URL before it gets into a log, a trace or an exception.
 */
final class UrlMask {

	/**
	 * What follows here are the access key of a share and the ids of its channels, or the
	 * token of a channel, a file, an archive or the picture of a file.
	 */
	private static final Pattern SECRET = Pattern
		.compile("((?:/public/shares|/api/v4)/(?:uploads|downloads)|/mediaserver/image)/.+");

	/**
	 * What follows 'uploads', 'downloads', 'forgot_password' or 'reset_password' is a
	 * token unless it is a number.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("/(uploads|downloads|forgot_password|reset_password)/(?![0-9]+(?:/|$))[^/]+");

	/**
	 * Second factors are turned off with a code in the query.
	 */
	private static final Pattern CODE = Pattern.compile("/user/account/mfa(?:/totp/[^/]+)?$");

	/**
	 * What belongs to DRACOON, so that its paths are worth being shown.
	 */
	private static final Pattern KNOWN = Pattern
		.compile("/(?:api/v4|oauth|mediaserver/image|branding/api|reporting/api)/");

	private UrlMask() {
	}

	/**
	 * Returns a URL without query, fragment and tokens in its path. Foreign hosts, those
	 * of object storages, keep nothing of their path.
	 * @return a URL that may be shown
	 */
	static URI mask(URI url) {
		String path = (url.getRawPath() != null) ? url.getRawPath() : "";
		path = SECRET.matcher(path).replaceAll("$1/***");
		String shown = KNOWN.matcher(path).find() ? TOKEN.matcher(path).replaceAll("/$1/***") : "/***";
		if (url.getScheme() == null) {
			return URI.create(shown);
		}
		return URI.create(url.getScheme() + "://" + authority(url) + shown);
	}

	/**
	 * Tell whether a URL of the API grants access.
	 * @return {@code true} if there is a token or an access key in the path, or a code in
	 * the query
	 */
	static boolean hasToken(URI url) {
		String path = (url.getRawPath() != null) ? url.getRawPath() : "";
		return SECRET.matcher(path).find() || TOKEN.matcher(path).find()
				|| (url.getRawQuery() != null && CODE.matcher(path).find());
	}

	private static String authority(URI url) {
		return (url.getPort() >= 0) ? url.getHost() + ":" + url.getPort() : String.valueOf(url.getHost());
	}

}
