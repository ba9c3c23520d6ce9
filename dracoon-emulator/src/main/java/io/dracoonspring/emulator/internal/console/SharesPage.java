// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.shares.ShareLinks;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.UploadShare;

final class SharesPage {

	private static final String NO_LIMIT = "no limit";

	private final EmulatorState state;

	private final Links links;

	SharesPage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	Html list() {
		return this.state.access(() -> {
			List<Share> shares = new ArrayList<>(this.state.shares().downloads());
			shares.addAll(this.state.shares().uploads());
			return list(new Html().tag("<h2>Shares</h2>\n"), shares);
		});
	}

	Html list(Html html, List<Share> shares) {
		return html.list("There are no shares.",
				List.of("Name", "Kind", "Of", "Access key", "Password", "Used", "Expires", "Created by"), shares,
				(share) -> html.cell(Links.share(share))
					.cell(kind(share))
					.cell(Links.node(share.node()))
					.codeCell(share.accessKey())
					.cell(Html.readable(share.details().password() != null))
					.cell(used(share))
					.timeOr(share.details().expireAt(), "never")
					.cell(this.links.user(share.createdBy())));
	}

	private static String kind(Share share) {
		return (share instanceof DownloadShare) ? "download" : "upload";
	}

	private static String used(Share share) {
		if (share instanceof DownloadShare download) {
			return used(download.downloads(), "downloads", download.maxDownloads());
		}
		UploadShare upload = (UploadShare) share;
		return used(upload.uploads().size(), "files", upload.limits().maxSlots());
	}

	private static String used(int count, String what, @Nullable Integer limit) {
		return count + " " + what + ((limit != null) ? " of " + limit : ", no limit");
	}

	/**
	 * Shows a share.
	 * @return the HTML, {@code null} if the share does not exist
	 */
	@Nullable Html show(long id) {
		return this.state.access(() -> {
			Share share = this.links.findShare(id);
			return (share != null) ? show(share) : null;
		});
	}

	private Html show(Share share) {
		Share.Details details = share.details();
		Html html = Html.of("<h2>{} / {}</h2>\n", Links.to(Links.SHARES, "Shares"), details.name());
		html.startFacts()
			.fact("Id", share.id())
			.fact("Kind", kind(share))
			.fact("Of", Links.node(share.node()))
			.fact("Access key", share.accessKey())
			.fact("Page for recipients", Links.to(ShareLinks.path(share), "Open"))
			.fact("Password", details.password() != null)
			.fact("Used", used(share))
			.fact("Expires", Html.or(details.expireAt(), "never"))
			.fact("Notes", details.notes())
			.fact("Internal notes", details.internalNotes())
			.fact("Shows the creator's name", details.showCreatorName())
			.fact("Shows the creator's user name", details.showCreatorUsername())
			.fact("Created", share.createdAt())
			.fact("Created by", this.links.user(share.createdBy()))
			.fact("Changed", share.updatedAt());
		Long updatedBy = share.updatedBy();
		if (updatedBy != null) {
			html.fact("Changed by", this.links.user(updatedBy));
		}
		if (share instanceof DownloadShare download && download.keys() != null) {
			html.fact("Key pair", download.keys().keyPair().version())
				.fact("File key", download.keys().fileKey().version() + ", \u2026");
		}
		if (share instanceof UploadShare upload) {
			UploadShare.Limits limits = upload.limits();
			Long maxSize = limits.maxSize();
			Long remaining = upload.remainingSize();
			html.fact("Maximum size", (maxSize != null) ? Html.exactSize(maxSize) : NO_LIMIT)
				.fact("Remaining size", (remaining != null) ? Html.exactSize(remaining) : null)
				.fact("Days until uploaded files expire", Html.or(limits.filesExpiryPeriod(), NO_LIMIT))
				.fact("Shows uploaded files", limits.showUploadedFiles())
				.endFacts()
				.tag("<h2>Uploaded</h2>\n");
			return html.list("Nothing yet.", List.of("Name", "Size", "Uploaded"), upload.uploads(),
					(file) -> html.cell(Links.to(Links.NODES + file.id(), file.name()))
						.number(Html.size(file.size()))
						.time(file.createdAt()));
		}
		return html.endFacts();
	}

}
