// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.Base64;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import io.dracoonspring.emulator.internal.http.PngImage;

final class QrCodes {

	private static final int SIZE = 300;

	private static final int BLACK = 0x000000;

	private static final int WHITE = 0xFFFFFF;

	private QrCodes() {
	}

	static String dataUrl(String content) {
		try {
			BitMatrix matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, SIZE, SIZE,
					Map.of(EncodeHintType.MARGIN, 2));
			byte[] image = PngImage.encode(SIZE, SIZE, (x, y) -> matrix.get(x, y) ? BLACK : WHITE);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(image);
		}
		catch (WriterException ex) {
			throw new IllegalStateException("Cannot draw a QR code", ex);
		}
	}

}
