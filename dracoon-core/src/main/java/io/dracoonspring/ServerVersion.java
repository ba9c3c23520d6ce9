// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.api.publicapi.SoftwareVersionData;

/**
 * Represents the version of a server's API.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

	/** The oldest version that this library supports. */
	public static final ServerVersion MINIMUM = new ServerVersion(4, 33, 0);

	private static final int LAST_MAJOR_OF_SERVER = 4;

	private static final Pattern NUMBERS = Pattern
		.compile("([0-9]{1,9})\\.([0-9]{1,9})(?:\\.([0-9]{1,9}))?(?:[-.+].*)?");

	private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
		.thenComparingInt(ServerVersion::minor)
		.thenComparingInt(ServerVersion::patch);

	/**
	 * Reads a version as the server writes it.
	 * @param text the version, such as {@code 4.42.3} or {@code 4.42.3-LTS}
	 * @return the version
	 * @throws IllegalArgumentException if it does not start with two numbers
	 */
	public static ServerVersion parse(String text) {
		Matcher matcher = NUMBERS.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + text + "' is not a version such as '4.42.3'");
		}
		String patch = matcher.group(3);
		return new ServerVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
				(patch != null) ? Integer.parseInt(patch) : 0);
	}

	/**
	 * Tells whether the library supports a server. A version of an unknown form counts as
	 * supported.
	 * @param text the version as the server writes it
	 * @return {@code false} if the version is known to be older than {@link #MINIMUM}
	 */
	public static boolean isSupported(String text) {
		Matcher matcher = NUMBERS.matcher(text);
		// accept versions of another form, because they are not known to be old
		return !matcher.matches() || parse(text).isSupported();
	}

	/**
	 * Tells whether a server is DRACOON Cloud. If the server does not report this, the
	 * first number of its version decides. It is 4 for DRACOON Server, and higher for
	 * DRACOON Cloud.
	 * @param server the information that the server reports
	 * @return {@code true} if it is DRACOON Cloud, {@code false} if it is DRACOON Server
	 * or unknown
	 */
	public static boolean isCloud(SoftwareVersionData server) {
		if (server.isDracoonCloud() != null) {
			return server.isDracoonCloud();
		}
		Matcher matcher = NUMBERS.matcher(server.restApiVersion());
		return matcher.matches() && parse(server.restApiVersion()).major() > LAST_MAJOR_OF_SERVER;
	}

	/**
	 * Tells whether the library supports servers of this version.
	 * @return {@code false} if this version is older than {@link #MINIMUM}
	 */
	public boolean isSupported() {
		return compareTo(MINIMUM) >= 0;
	}

	@Override
	public int compareTo(ServerVersion other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor + "." + this.patch;
	}

}
