// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Holds the most frequent colours. Each other colour is replaced by the nearest of these.
 */
final class Palette {

	static final int TRANSPARENT = 255;

	private final List<Integer> colors;

	private final Map<Integer, Integer> nearest = new HashMap<>();

	private final IndexColorModel model;

	Palette(List<BufferedImage> frames) {
		Map<Integer, Integer> counts = new HashMap<>();
		for (BufferedImage frame : frames) {
			for (int color : frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth())) {
				counts.merge(color & 0xffffff, 1, Integer::sum);
			}
		}
		this.colors = counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
			.limit(TRANSPARENT)
			.map(Map.Entry::getKey)
			.toList();
		byte[] red = new byte[TRANSPARENT + 1];
		byte[] green = new byte[TRANSPARENT + 1];
		byte[] blue = new byte[TRANSPARENT + 1];
		for (int i = 0; i < this.colors.size(); i++) {
			red[i] = (byte) (this.colors.get(i) >> 16);
			green[i] = (byte) (this.colors.get(i) >> 8);
			blue[i] = (byte) (int) this.colors.get(i);
		}
		this.model = new IndexColorModel(8, TRANSPARENT + 1, red, green, blue, TRANSPARENT);
	}

	BufferedImage part(BufferedImage frame, @Nullable BufferedImage before, Rectangle area) {
		BufferedImage part = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, this.model);
		for (int y = area.y; y < area.y + area.height; y++) {
			for (int x = area.x; x < area.x + area.width; x++) {
				int color = frame.getRGB(x, y);
				boolean same = before != null && before.getRGB(x, y) == color;
				part.getRaster()
					.setSample(x - area.x, y - area.y, 0,
							same ? TRANSPARENT : this.nearest.computeIfAbsent(color & 0xffffff, this::index));
			}
		}
		return part;
	}

	private int index(int color) {
		int best = 0;
		int least = Integer.MAX_VALUE;
		for (int i = 0; i < this.colors.size(); i++) {
			int distance = distance(color, this.colors.get(i));
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	private static int distance(int one, int other) {
		int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
		int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
		int blue = (one & 0xff) - (other & 0xff);
		return red * red + green * green + blue * blue;
	}

}
