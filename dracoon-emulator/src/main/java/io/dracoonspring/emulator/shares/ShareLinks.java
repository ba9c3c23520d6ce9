/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.shares;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.http.PngImage;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.Mail;
import io.dracoonspring.emulator.state.Share;

/**
 * The links of shares, as text, as QR code and in mails.
 */
final class ShareLinks {

	private static final int QR_SIZE = 200;

	private ShareLinks() {
	}

	static URI link(Share share, ServerRequest request) {
		String path = (share instanceof DownloadShare) ? "/public/download-shares/" : "/public/upload-shares/";
		return request.uri().resolve(path + share.accessKey());
	}

	/**
	 * Draw the QR code of a link.
	 * @param request tells how clients reach the server
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
