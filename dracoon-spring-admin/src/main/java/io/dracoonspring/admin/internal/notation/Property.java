// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.notation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.roles.RoleName;
import io.dracoonspring.api.rooms.GroupMemberAcceptance;

/**
 * The names of the properties of rooms, groups, roles and webhooks, and the texts of
 * their values. A description, a plan and an export use the same texts, so that values
 * can be compared as texts. A property with a slash is an entry of a list.
 */
public final class Property {

	public static final String NAME = "name";

	public static final String NOTES = "notes";

	public static final String QUOTA = "quota";

	public static final String RECYCLE_BIN = "recycle-bin";

	public static final String CLASSIFICATION = "classification";

	public static final String ACTIVITIES_LOG = "activities-log";

	public static final String INHERIT = "inherit";

	public static final String ENCRYPTED = "encrypted";

	public static final String RESCUE_KEY = "rescue-key";

	public static final String EXPIRATION = "expiration";

	public static final String MALWARE_SCAN = "malware-scan";

	public static final String URL = "url";

	/** The event types of a webhook, sorted and separated by commas. */
	public static final String EVENTS = "events";

	public static final String ENABLED = "enabled";

	/** Whether a webhook has a secret. */
	public static final String SECRET = "secret";

	public static final String USERS = "users/";

	public static final String GROUPS = "groups/";

	public static final String ACCEPTANCE = "acceptance/";

	public static final String WEBHOOKS = "webhooks/";

	public static final String MEMBERS = "members/";

	public static final String ROLES = "roles/";

	/**
	 * The value of a property that states only that something exists, such as a member of
	 * a group.
	 */
	public static final String YES = "yes";

	/** The value of {@link #RESCUE_KEY} if the room has its own rescue key. */
	public static final String ROOM_KEY = "room";

	/**
	 * The value of {@link #RESCUE_KEY} if the room uses the rescue key of the customer.
	 */
	public static final String SYSTEM_KEY = "system";

	public static final String NO_KEY = "none";

	public static final String AUTOALLOW = GroupMemberAcceptance.AUTOALLOW.wireValue();

	public static final String PENDING = GroupMemberAcceptance.PENDING.wireValue();

	private static final String UNLIMITED = "unlimited";

	private static final String NEVER = "never";

	private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,19})\\s*([a-zA-Z]*)");

	private static final Map<String, Long> SIZES = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB",
			1L << 40);

	private static final Map<String, Long> PERIODS = Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86_400L);

	private static final int MAX_DAYS = 9999;

	private static final int MAX_NOTES = 255;

	private Property() {
	}

	public static boolean isMembership(String property) {
		return property.startsWith(USERS) || property.startsWith(GROUPS) || property.startsWith(ACCEPTANCE);
	}

	public static boolean isEntry(String property) {
		return property.indexOf('/') >= 0;
	}

	public static String prefix(String property) {
		return property.substring(0, property.indexOf('/') + 1);
	}

	/** Returns the name of a list entry, such as the user name. */
	public static String entry(String property) {
		return property.substring(property.indexOf('/') + 1);
	}

	/**
	 * Returns the uniform text of a value, by which values are compared.
	 * @throws IllegalArgumentException if the property cannot have the value
	 */
	public static String canonical(String property, String value) {
		return switch (isEntry(property) ? prefix(property) : property) {
			case NOTES -> notes(value);
			case QUOTA -> quota(parseQuota(value));
			case RECYCLE_BIN -> Integer.toString(days(value));
			case CLASSIFICATION -> classification(parseClassification(value));
			case ACTIVITIES_LOG, INHERIT, ENCRYPTED, MALWARE_SCAN, ENABLED -> flag(value);
			case RESCUE_KEY -> oneOf(value, Set.of(NO_KEY, SYSTEM_KEY, ROOM_KEY));
			case EXPIRATION -> expiration(parseExpiration(value));
			case USERS, GROUPS -> Access.parse(value).toString();
			case ACCEPTANCE -> oneOf(value, Set.of(AUTOALLOW, PENDING));
			default -> value;
		};
	}

	private static String notes(String value) {
		if (value.length() > MAX_NOTES) {
			throw new IllegalArgumentException("must have at most " + MAX_NOTES + " characters");
		}
		return value;
	}

	private static String flag(String value) {
		return oneOf(value, Set.of("true", "false"));
	}

	private static String oneOf(String value, Set<String> values) {
		if (!values.contains(value)) {
			throw new IllegalArgumentException(
					"must be " + values.stream().sorted().collect(Collectors.joining(" or ")));
		}
		return value;
	}

	private static int days(String value) {
		long days = amount(value, Map.of("d", 1L, "", 1L));
		if (days > MAX_DAYS) {
			throw new IllegalArgumentException("must be at most " + MAX_DAYS + " days");
		}
		return (int) days;
	}

	public static int parseDays(String value) {
		return Integer.parseInt(value);
	}

	public static String quota(long bytes) {
		return (bytes == 0) ? UNLIMITED : text(bytes, SIZES, "B");
	}

	public static long parseQuota(String value) {
		return value.equals(UNLIMITED) ? 0 : amount(value, SIZES);
	}

	public static String expiration(long seconds) {
		return (seconds == 0) ? NEVER : text(seconds, PERIODS, "s");
	}

	public static long parseExpiration(String value) {
		long seconds = value.equals(NEVER) ? 0 : amount(value, PERIODS);
		if (seconds > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"must be at most " + Duration.ofSeconds(Integer.MAX_VALUE).toDays() + " days, not '" + value + "'");
		}
		return seconds;
	}

	public static String classification(Classification classification) {
		return classification.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Classification parseClassification(String value) {
		return Arrays.stream(Classification.values())
			.filter((candidate) -> candidate != Classification.UNKNOWN && classification(candidate).equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + value
					+ "' is no classification. Use public, internal, confidential or strictly-confidential"));
	}

	public static GroupMemberAcceptance parseAcceptance(String value) {
		return value.equals(AUTOALLOW) ? GroupMemberAcceptance.AUTOALLOW : GroupMemberAcceptance.PENDING;
	}

	public static String events(List<String> names) {
		return names.stream().sorted().distinct().collect(Collectors.joining(","));
	}

	public static String role(String name) {
		return Arrays.stream(RoleName.values())
			.filter((role) -> role != RoleName.USER && role != RoleName.GUEST_USER && role.name().equals(name))
			.map(RoleName::name)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no role of groups"));
	}

	private static long amount(String value, Map<String, Long> units) {
		Matcher matcher = AMOUNT.matcher(value);
		Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
		if (unit == null) {
			throw new IllegalArgumentException("'" + value + "' must be a number with one of the units "
					+ units.keySet().stream().filter((name) -> !name.isEmpty()).sorted().toList());
		}
		try {
			return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new IllegalArgumentException("'" + value + "' is too large", ex);
		}
	}

	private static String text(long amount, Map<String, Long> units, String smallest) {
		Map.Entry<String, Long> unit = units.entrySet()
			.stream()
			.filter((candidate) -> amount % candidate.getValue() == 0)
			.max(Map.Entry.comparingByValue())
			.orElse(Map.entry(smallest, 1L));
		return (amount / unit.getValue()) + unit.getKey();
	}

}
