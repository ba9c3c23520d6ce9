// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.List;

import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.internal.control.EmulatorControl;
import io.dracoonspring.emulator.internal.control.SnapshotRegistry;
import io.dracoonspring.emulator.internal.html.Html;

/** Shows the controls of the emulator in the upper part of the page about the server. */
final class ControlsPage {

	private static final String CLOCK_FORM = """
			<form method="post" action="/_emulator/console/server/clock" class="fields">
			<label>Advance by <input name="amount" type="number" min="1" max="10000" value="1" required></label>
			<label>Unit <select name="unit">
			<option value="seconds">seconds</option><option value="minutes">minutes</option>
			<option value="hours" selected>hours</option><option value="days">days</option>
			</select></label>
			<div class="actions"><button type="submit">Advance</button>
			<button type="submit" name="advance" value="PT1H" formnovalidate>1 hour</button>
			<button type="submit" name="advance" value="P1D" formnovalidate>1 day</button>
			<button type="submit" name="advance" value="P30D" formnovalidate>30 days</button></div>
			</form>
			<p class="hint">Tokens, presigned URLs and other objects expire when the clock passes their expiry date. Only
			a reset, or going back to a snapshot, moves the clock back.</p>
			""";

	private static final String SNAPSHOT_FORM = """
			<form method="post" action="/_emulator/console/server/snapshots" class="fields">
			<label>Name <input name="name" maxlength="100"></label>
			<div class="actions"><button type="submit">Take a snapshot</button></div>
			</form>
			<p class="hint">A snapshot contains users, nodes, tokens, settings and the time. It is lost when the emulator
			ends.</p>
			""";

	private static final String FILE_FORM = """
			<div class="actions"><button type="submit" name="action" value="malicious">Malicious</button>
			<button type="submit" name="action" value="clean">Clean</button>
			<button type="submit" name="action" value="damage" class="danger">Damage its content&hellip;</button></div>
			</form>
			<p class="hint">Malicious and clean are verdicts of the virus scanner. Damaging a file flips one byte in the
			middle of its stored content.</p>
			""";

	private static final String NUMBER = "type=\"number\" min=\"0\"";

	private static final String RESET = """
			<h2 id="reset">Start over</h2>
			<p class="actions"><a class="button danger" href="/_emulator/console/reset">Reset the emulator&hellip;</a></p>
			""";

	private final EmulatorControl control;

	private final SnapshotRegistry snapshots;

	ControlsPage(EmulatorControl control, SnapshotRegistry snapshots) {
		this.control = control;
		this.snapshots = snapshots;
	}

	/**
	 * Shows the controls.
	 * @param node the initial path or id in the form for a file
	 */
	Html show(Duration moved, String node) {
		Html html = Html.of("<h2 id=\"clock\">Clock</h2>\n<p>{}{}</p>\n" + CLOCK_FORM,
				Html.readable(this.control.now()), moved.isZero() ? "" : ", " + describe(moved));
		network(html, this.control.faults().network());
		snapshots(html);
		tokens(html);
		html.tag("""
				<h2 id="file">A file</h2>
				<form method="post" action="/_emulator/console/server/file" class="fields">
				""");
		return html.field("Path or id", "node", node, "required placeholder=\"/Projects/Welcome.txt\"")
			.tag(FILE_FORM + RESET);
	}

	private static String describe(Duration moved) {
		Duration length = moved.abs();
		String text = length.toDays() + " d " + length.toHoursPart() + " h " + length.toMinutesPart() + " min "
				+ length.toSecondsPart() + " s";
		return text.replaceAll("\\b0 [a-z]+ ?", "").strip() + (moved.isNegative() ? " behind" : " ahead");
	}

	private static void network(Html html, Network network) {
		Network.RateLimit limit = network.rateLimit();
		html.tag("""
				<h2 id="network">Network</h2>
				<form method="post" action="/_emulator/console/server/network" class="fields">
				""")
			.field("Latency, ms", "latencyMillis", network.latency().toMillis(), NUMBER)
			.field("Bytes per second, all bodies together", "bytesPerSecond", network.bytesPerSecond(), NUMBER)
			.field("Bytes per second, for each body", "connectionBytesPerSecond", network.connectionBytesPerSecond(),
					NUMBER)
			.field("Calls per window", "calls", (limit != null) ? limit.calls() : 0, NUMBER)
			.field("Window, ms", "windowMillis", (limit != null) ? limit.window().toMillis() : 1000, NUMBER)
			.tag("""
					<div class="actions"><button type="submit">Set</button>
					<button type="submit" name="perfect" value="true" formnovalidate>Make it perfect</button></div>
					</form>
					<p class="hint">0 means no limit. Calls beyond the limit get status 429. The limits do not apply to this
					console.</p>
					""");
	}

	private void snapshots(Html html) {
		html.tag("<h2 id=\"snapshots\">Snapshots</h2>\n");
		List<SnapshotRegistry.Taken> all = this.snapshots.all();
		if (!all.isEmpty()) {
			html.table("Snapshots", List.of("Name", "Time", "What to do"), all, (taken) -> {
				String path = ServerRoutes.SNAPSHOTS + "/" + taken.id();
				html.cell(taken.name())
					.time(taken.time())
					.tag("<td><div class=\"actions\"><a class=\"button\" href=\"{}/restore\">Go back&hellip;</a>", path)
					.tag("<a class=\"button\" href=\"{}/forget\">Forget&hellip;</a></div></td>", path);
			});
		}
		html.tag(SNAPSHOT_FORM);
	}

	private void tokens(Html html) {
		boolean reusable = this.control.refreshTokensReusable();
		html.tag(
				"""
						<h2 id="tokens">Tokens</h2>
						<form method="post" action="/_emulator/console/server/tokens" class="actions">
						<button type="submit" name="action" value="expire">Expire access tokens</button>
						<a class="button danger" href="/_emulator/console/server/tokens/revoke">Revoke refresh tokens&hellip;</a>
						<button type="submit" name="action" value=\"""")
			.tag(reusable ? "once\">Let refresh tokens work once" : "reusable\">Let refresh tokens be reused")
			.tag("</button></form>\n<p class=\"hint\">Now a refresh token works ")
			.tag(reusable ? "again and again" : "once")
			.tag(". After access tokens have expired, calls with these tokens get status 401.</p>\n");
	}

}
