// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.emulator.model.EmulatorProfile;

/**
 * Represents a version of the server.
 *
 * @param major the major version
 * @param minor the minor version
 * @param patch the patch level
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

	public static final ServerVersion NEWEST_SERVER = new ServerVersion(4, 44, 0);

	public static final ServerVersion NEWEST_CLOUD = new ServerVersion(5, 47, 0);

	private static final Pattern FORMAT = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?");

	private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
		.thenComparingInt(ServerVersion::minor)
		.thenComparingInt(ServerVersion::patch);

	/**
	 * Returns the newest version of DRACOON Server or DRACOON Cloud. The emulator uses
	 * this version unless another version is configured.
	 */
	public static ServerVersion newest(EmulatorProfile profile) {
		return switch (profile) {
			case SERVER -> NEWEST_SERVER;
			case CLOUD -> NEWEST_CLOUD;
		};
	}

	/**
	 * Parses a version.
	 * @param text the version, such as {@code 4.30.0} or {@code 4.30}
	 * @throws IllegalArgumentException if the text is not a version, or names a newer
	 * version than the newest known one
	 */
	public static ServerVersion parse(String text) {
		Matcher matcher = FORMAT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a version must look like 4.30.0");
		}
		String patch = matcher.group(3);
		ServerVersion version = new ServerVersion(Integer.parseInt(matcher.group(1)),
				Integer.parseInt(matcher.group(2)), (patch != null) ? Integer.parseInt(patch) : 0);
		ServerVersion newest = version.isCloud() ? NEWEST_CLOUD : NEWEST_SERVER;
		if (version.major != newest.major || version.compareTo(newest) > 0) {
			throw new IllegalArgumentException(
					"a version must lie between 4.0.0 and " + NEWEST_SERVER + ", or between 5.0.0 and " + NEWEST_CLOUD);
		}
		return version;
	}

	/**
	 * Returns whether this is a version of DRACOON Cloud. Versions of DRACOON Cloud begin
	 * with 5, and versions of DRACOON Server with 4.
	 */
	public boolean isCloud() {
		return this.major >= NEWEST_CLOUD.major;
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
