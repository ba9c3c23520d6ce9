// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.VisibleText;

/** Reads a window such as {@code Mo-Fr 08:00-18:00: 2MB, 10 calls}. */
final class LimitWindowParser {

	private static final String FORM = "Write a window as days, times and limits, such as "
			+ "'Mo-Fr 08:00-18:00: 2MB, 10 calls', '22:00-06:00: 50MB' or 'Sa,Su: pause'";

	private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private static final Pattern SPACES = Pattern.compile("\\s*([,-])\\s*");

	private static final Pattern TIMES = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

	private static final Pattern CALLS = Pattern.compile("(\\d{1,6})\\s+calls?");

	private static final int MIDNIGHT = 24 * 60;

	private final String text;

	private Set<DayOfWeek> days = LimitWindow.everyDay();

	private int start;

	private int end = MIDNIGHT;

	LimitWindowParser(String text) {
		this.text = text.strip().replaceAll("\\s+", " ");
	}

	LimitWindow parse() {
		int colon = this.text.lastIndexOf(':');
		if (colon < 1) {
			throw problem("it must have days or times, a colon and limits");
		}
		List<String> period = List.of(withoutSpaces(this.text.substring(0, colon)).split(" "));
		List<String> limits = List.of(withoutSpaces(this.text.substring(colon + 1)).split(",", -1));
		if (period.size() > 2) {
			throw problem("it has more than days and times before the limits");
		}
		boolean withTimes = Character.isDigit(period.get(period.size() - 1).codePointAt(0));
		if (period.size() == 2 || !withTimes) {
			this.days = days(period.get(0));
		}
		if (period.size() == 2 || withTimes) {
			readTimes(period.get(period.size() - 1));
		}
		return LimitWindow.of(this.text, this.days, this.start, this.end, limits(limits));
	}

	private static String withoutSpaces(String part) {
		return SPACES.matcher(part.strip()).replaceAll("$1");
	}

	private Set<DayOfWeek> days(String part) {
		EnumSet<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
		for (String range : part.split(",", -1)) {
			String[] ends = range.split("-", 2);
			DayOfWeek last = day(ends[ends.length - 1]);
			DayOfWeek day = day(ends[0]);
			for (; day != last; day = day.plus(1)) {
				found.add(day);
			}
			found.add(last);
		}
		return found;
	}

	private DayOfWeek day(String name) {
		int index = DAYS.indexOf(name);
		if (index < 0) {
			throw problem("'" + VisibleText.of(name) + "' is not one of the days " + String.join(" ", DAYS));
		}
		return DayOfWeek.of(index + 1);
	}

	private void readTimes(String part) {
		Matcher times = TIMES.matcher(part);
		if (!times.matches()) {
			throw problem("'" + VisibleText.of(part) + "' is not a period such as '08:00-18:00'");
		}
		this.start = minutes(times.group(1), times.group(2));
		this.end = minutes(times.group(3), times.group(4));
		if (this.start == MIDNIGHT) {
			throw problem("24:00 can only be an end");
		}
		if (this.start == this.end) {
			throw problem("it begins and ends at the same time. The whole day is '00:00-24:00'");
		}
	}

	private int minutes(String hour, String minute) {
		int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
		if (minutes > MIDNIGHT || Integer.parseInt(minute) > 59) {
			throw problem("there is no time " + hour + ":" + minute);
		}
		return minutes;
	}

	private Limits limits(List<String> parts) {
		if (parts.equals(List.of("pause"))) {
			return new Limits(null, null, true);
		}
		Long bytes = null;
		Integer calls = null;
		for (String part : parts) {
			Matcher matcher = CALLS.matcher(part);
			if (matcher.matches() && calls == null) {
				calls = (int) positive(Long.parseLong(matcher.group(1)));
			}
			else if (!matcher.matches() && bytes == null) {
				bytes = positive(bytes(part));
			}
			else {
				throw problem("it has two limits of the same kind");
			}
		}
		return new Limits(bytes, calls, false);
	}

	private long bytes(String part) {
		try {
			return DataSize.parse(part).toBytes();
		}
		catch (IllegalArgumentException ex) {
			throw problem("'" + VisibleText.of(part) + "' is neither a number of bytes per second such as '2MB', nor "
					+ "a number of calls per second such as '10 calls', and 'pause' stands alone", ex);
		}
	}

	private long positive(long limit) {
		if (limit < 1) {
			throw problem("a limit must be at least 1. 'pause' lets no work begin");
		}
		return limit;
	}

	private IllegalArgumentException problem(String problem) {
		return problem(problem, null);
	}

	private IllegalArgumentException problem(String problem, @Nullable Exception cause) {
		return new IllegalArgumentException(
				"Cannot read the window '" + VisibleText.of(this.text) + "': " + problem + ". " + FORM, cause);
	}

}
