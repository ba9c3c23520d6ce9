// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Masks the parts of a URL that grant access, so that logs, traces and exceptions do not
 * show them.
 */
final class UrlMask {

	/**
	 * Matches paths that end with a secret. The secret is a token, or the access key of a
	 * share, possibly with ids of upload channels after it. A token belongs to an upload
	 * channel, a file, an archive or the picture of a file.
	 */
	private static final Pattern SECRET = Pattern
		.compile("((?:/public/shares|/api/v4)/(?:uploads|downloads)|/mediaserver/image)/.+");

	/**
	 * Matches the token that follows one of four path segments. A number in this place is
	 * not a token.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("/(uploads|downloads|forgot_password|reset_password)/(?![0-9]+(?:/|$))[^/]+");

	/**
	 * Matches the path of the request that disables a second factor. The query of this
	 * request contains a code.
	 */
	private static final Pattern CODE = Pattern.compile("/user/account/mfa(?:/totp/[^/]+)?$");

	/** Matches paths of DRACOON. Only these paths are useful in messages. */
	private static final Pattern KNOWN = Pattern
		.compile("/(?:api/v4|oauth|mediaserver/image|branding/api|reporting/api)/");

	private UrlMask() {
	}

	/**
	 * Returns a URL without query, fragment and tokens in its path. A path that is not
	 * one of DRACOON, such as that of an object storage, is masked as a whole.
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
	 * Tells whether a URL of the API contains a secret.
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
