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

package io.dracoonspring.sample.monitoring;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import tools.jackson.databind.JsonNode;

/**
 * Draws series over time, as a dashboard would.
 */
final class Plot {

	private static final int WIDTH = 900;

	private static final int HEIGHT = 260;

	private static final int LEFT = 60;

	private static final int RIGHT = 20;

	private static final int TOP = 40;

	private static final int BOTTOM = 30;

	private static final List<Color> COLORS = List.of(new Color(0x1f77b4), new Color(0xff7f0e), new Color(0x2ca02c),
			new Color(0xd62728), new Color(0x9467bd), new Color(0x8c564b), new Color(0xe377c2), new Color(0x7f7f7f));

	private final BufferedImage image;

	private final Graphics2D graphics;

	private final int charts;

	private int drawn;

	Plot(int charts) {
		this.charts = charts;
		this.image = new BufferedImage(WIDTH, HEIGHT * charts, BufferedImage.TYPE_INT_RGB);
		this.graphics = this.image.createGraphics();
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.graphics.setColor(Color.WHITE);
		this.graphics.fillRect(0, 0, WIDTH, HEIGHT * charts);
		this.graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
	}

	/**
	 * Draws a chart below the last one.
	 * @param title its title
	 * @param label the label whose values tell the series apart
	 * @param series what Prometheus has answered for a range
	 */
	void chart(String title, String label, JsonNode series) {
		if (this.drawn == this.charts) {
			throw new IllegalStateException("There is no room for another chart");
		}
		int top = HEIGHT * this.drawn++;
		double start = Double.MAX_VALUE;
		double end = 0;
		double highest = 1e-9;
		for (JsonNode one : series) {
			for (JsonNode value : one.get("values")) {
				start = Math.min(start, value.get(0).asDouble());
				end = Math.max(end, value.get(0).asDouble());
				highest = Math.max(highest, Double.parseDouble(value.get(1).asString()));
			}
		}
		axes(top, title, end - start, highest);
		int index = 0;
		int legend = LEFT;
		for (JsonNode one : series) {
			this.graphics.setColor(COLORS.get(index % COLORS.size()));
			line(top, one.get("values"), start, end, highest);
			String name = one.get("metric").path(label).asString("");
			this.graphics.drawString(name, legend, top + TOP - 8);
			legend += this.graphics.getFontMetrics().stringWidth(name) + 16;
			index++;
		}
	}

	private void axes(int top, String title, double seconds, double highest) {
		int bottom = top + HEIGHT - BOTTOM;
		this.graphics.setColor(Color.DARK_GRAY);
		this.graphics.drawString(title, LEFT, top + TOP - 24);
		for (int i = 0; i <= 4; i++) {
			int y = bottom - (bottom - top - TOP) * i / 4;
			this.graphics.setColor(new Color(0xe0e0e0));
			this.graphics.drawLine(LEFT, y, WIDTH - RIGHT, y);
			this.graphics.setColor(Color.DARK_GRAY);
			this.graphics.drawString(String.format(Locale.ROOT, (highest < 10) ? "%.2f" : "%.0f", highest * i / 4), 8,
					y + 4);
			int x = LEFT + (WIDTH - LEFT - RIGHT) * i / 4;
			this.graphics.drawString(String.format(Locale.ROOT, "%.0f s", seconds * i / 4), x - 8, bottom + 16);
		}
	}

	private void line(int top, JsonNode values, double start, double end, double highest) {
		int bottom = top + HEIGHT - BOTTOM;
		Path2D path = new Path2D.Double();
		for (JsonNode value : values) {
			double x = LEFT + (WIDTH - LEFT - RIGHT) * (value.get(0).asDouble() - start) / Math.max(end - start, 1);
			double y = bottom - (bottom - top - TOP) * Double.parseDouble(value.get(1).asString()) / highest;
			if (path.getCurrentPoint() != null) {
				path.lineTo(x, y);
			}
			else {
				path.moveTo(x, y);
			}
		}
		this.graphics.setStroke(new BasicStroke(1.6f));
		this.graphics.draw(path);
	}

	void write(Path file) throws IOException {
		this.graphics.dispose();
		ImageIO.write(this.image, "png", file.toFile());
	}

}
