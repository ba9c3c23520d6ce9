// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.model.Mail;

/** Renders the links of shares as text, as QR code and in mails. */
public final class ShareLinks {

	/** The path of the pages of download shares. */
	static final String DOWNLOAD = "/public/download-shares/";

	private static final int QR_SIZE = 200;

	private ShareLinks() {
	}

	static URI link(Share share, ServerRequest request) {
		return request.uri().resolve(path(share));
	}

	/** Returns the path of the page that recipients of a share open. */
	public static String path(Share share) {
		return ((share instanceof DownloadShare) ? DOWNLOAD : "/public/upload-shares/") + share.accessKey();
	}

	/**
	 * Draws the QR code of a link.
	 * @param request the request, whose URL determines the URL of the link
	 * @return a data URL with a PNG image
	 */
	static String qrCode(Share share, ServerRequest request) {
		try {
			BitMatrix matrix = new QRCodeWriter().encode(link(share, request).toString(), BarcodeFormat.QR_CODE,
					QR_SIZE, QR_SIZE);
			byte[] png = PngImage.encode(matrix.getWidth(), matrix.getHeight(),
					(x, y) -> matrix.get(x, y) ? 0x000000 : 0xFFFFFF);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
		}
		catch (WriterException ex) {
			throw new IllegalStateException("Cannot draw a QR code", ex);
		}
	}

	static Mail mail(Share share, List<String> recipients, String body, Instant now, ServerRequest request) {
		return new Mail(now, recipients, share.details().name(), body + "\n\n" + link(share, request));
	}

}
