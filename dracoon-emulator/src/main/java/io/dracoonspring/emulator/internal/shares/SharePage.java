// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.StandalonePages;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.Users;

/** Contains the common parts of the pages that recipients of shares see. */
public final class SharePage {

	private SharePage() {
	}

	/**
	 * Starts the page of a share.
	 * @param problem the error of the previous attempt, or empty
	 * @return the HTML, which ends with an open list of properties; the caller can add
	 * properties
	 */
	public static Html start(Share share, Users users, String problem) {
		Share.Details details = share.details();
		UserInfo creator = UserInfo.of(share.createdBy(), users);
		String from = Stream
			.of(details.showCreatorName() ? creator.displayName() : "",
					details.showCreatorUsername() ? creator.userName() : "")
			.filter((name) -> !name.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
		return new Html().problem(problem)
			.startFacts()
			.fact("Share", details.name())
			.fact("From", from.isEmpty() ? null : from)
			.fact("Notes", details.notes())
			.fact("Expires", details.expireAt());
	}

	/** Adds the field for the password of a share. */
	public static void password(Html html) {
		html.tag("""
				<label>Password <input name="password" type="password" autocomplete="off" autofocus required></label>
				""");
	}

	/** Returns a page that says that a link leads to no share. */
	public static StandalonePages.Page missing() {
		return new StandalonePages.Page("No such share",
				new Html().paragraph("The link is wrong, or the share has expired or was deleted."));
	}

	/** Returns the reason for a refusal, as text for recipients. */
	public static String problem(ApiException refusal) {
		return Optional.ofNullable(refusal.debugInfo()).orElse(refusal.message()) + ".";
	}

}
