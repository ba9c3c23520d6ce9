// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.uploads.UploadView;

/** Shows the uploads in progress, and the results of uploads that ended. */
final class UploadsPage {

	private final Links links;

	private UploadsPage(EmulatorState state) {
		this.links = new Links(state);
	}

	static Html show(EmulatorState state, List<UploadView> uploads) {
		UploadsPage page = new UploadsPage(state);
		return state.access(() -> {
			Html html = new Html().tag("<h2>Open uploads</h2>\n");
			html.list("There are none.",
					List.of("File", "Goes to", "Through", "State", "Received", "Announced", "Parts", "By", "Since",
							"Id", "Requests"),
					uploads.stream().filter(UploadView::open).toList(),
					(upload) -> page.end(page.start(html, upload)
						.number(Html.size(upload.received()))
						.number((upload.size() != null) ? Html.size(upload.size()) : "")
						.number(upload.parts()), upload));
			html.tag("<h2>Ended uploads</h2>\n");
			return html.list("There are none.",
					List.of("File", "Goes to", "Through", "State", "By", "Since", "Id", "Requests"),
					uploads.stream().filter((upload) -> !upload.open()).toList(),
					(upload) -> page.end(page.start(html, upload), upload));
		});
	}

	private Html start(Html html, UploadView upload) {
		Long nodeId = upload.nodeId();
		return html.cell((nodeId != null) ? Links.to(Links.NODES + nodeId, upload.name()) : upload.name())
			.cell(this.links.node(upload.parentId()))
			.cell(upload.s3() ? "S3" : "the server")
			.cell(upload.state());
	}

	private void end(Html html, UploadView upload) {
		// shorten the id, because anybody who knows the id of an upload through a share
		// can continue this upload
		String id = (upload.shareId() != null) ? upload.id().substring(0, 4) + "\u2026" : upload.id();
		html.cell(by(upload)).time(upload.openedAt()).codeCell(id).cell(RequestsPage.upload(upload.mark()));
	}

	private Object by(UploadView upload) {
		Long shareId = upload.shareId();
		@Nullable Share share = (shareId != null) ? this.links.findShare(shareId) : null;
		return (share != null) ? Html.of("share {}", Links.share(share)) : this.links.user(upload.userId());
	}

}
